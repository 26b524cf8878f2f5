"""What HTTP calls its answers and its requests."""

from enum import IntEnum, StrEnum

__all__ = ["HTTPMethod", "HTTPStatus"]


class HTTPStatus(IntEnum):
    """The status codes of HTTP, each with its phrase and a description."""

    def __new__(cls, value, phrase, description=""):
        member = int.__new__(cls, value)
        member._value_ = value
        member.phrase = phrase
        member.description = description
        return member

    CONTINUE = 100, "Continue", "The request may go on"
    SWITCHING_PROTOCOLS = 101, "Switching Protocols", "The server changes to the protocol the client asked for"
    PROCESSING = 102, "Processing"
    EARLY_HINTS = 103, "Early Hints"
    OK = 200, "OK", "The request was answered"
    CREATED = 201, "Created", "Something new has been made"
    ACCEPTED = 202, "Accepted", "The request will be dealt with later"
    NON_AUTHORITATIVE_INFORMATION = 203, "Non-Authoritative Information", "The answer is a copy"
    NO_CONTENT = 204, "No Content", "The answer is empty"
    RESET_CONTENT = 205, "Reset Content", "The form can be cleared"
    PARTIAL_CONTENT = 206, "Partial Content", "The answer is the part that was asked for"
    MULTI_STATUS = 207, "Multi-Status"
    ALREADY_REPORTED = 208, "Already Reported"
    IM_USED = 226, "IM Used"
    MULTIPLE_CHOICES = 300, "Multiple Choices", "There are several forms to choose from"
    MOVED_PERMANENTLY = 301, "Moved Permanently", "The resource has another address for good"
    FOUND = 302, "Found", "The resource has another address for now"
    SEE_OTHER = 303, "See Other", "The answer is found at another address"
    NOT_MODIFIED = 304, "Not Modified", "Nothing has changed since the time given"
    USE_PROXY = 305, "Use Proxy", "The resource is reached by a proxy only"
    TEMPORARY_REDIRECT = 307, "Temporary Redirect", "The resource has another address for now"
    PERMANENT_REDIRECT = 308, "Permanent Redirect", "The resource has another address for good"
    BAD_REQUEST = 400, "Bad Request", "The request is not well formed"
    UNAUTHORIZED = 401, "Unauthorized", "The client has to say who it is"
    PAYMENT_REQUIRED = 402, "Payment Required", "The client has to pay"
    FORBIDDEN = 403, "Forbidden", "The server refuses, whoever asks"
    NOT_FOUND = 404, "Not Found", "There is nothing at this address"
    METHOD_NOT_ALLOWED = 405, "Method Not Allowed", "The resource does not know this method"
    NOT_ACCEPTABLE = 406, "Not Acceptable", "There is no form the client accepts"
    PROXY_AUTHENTICATION_REQUIRED = 407, "Proxy Authentication Required", "The client has to tell the proxy who it is"
    REQUEST_TIMEOUT = 408, "Request Timeout", "The request took too long to come"
    CONFLICT = 409, "Conflict", "The request does not fit the state of the resource"
    GONE = 410, "Gone", "The resource is no more"
    LENGTH_REQUIRED = 411, "Length Required", "The client has to say how long the request is"
    PRECONDITION_FAILED = 412, "Precondition Failed", "What the client demanded does not hold"
    CONTENT_TOO_LARGE = 413, "Content Too Large", "The request is longer than the server reads"
    REQUEST_ENTITY_TOO_LARGE = CONTENT_TOO_LARGE
    URI_TOO_LONG = 414, "URI Too Long", "The address is longer than the server reads"
    REQUEST_URI_TOO_LONG = URI_TOO_LONG
    UNSUPPORTED_MEDIA_TYPE = 415, "Unsupported Media Type", "The request has a form the server does not know"
    RANGE_NOT_SATISFIABLE = 416, "Range Not Satisfiable", "The resource does not have the part asked for"
    REQUESTED_RANGE_NOT_SATISFIABLE = RANGE_NOT_SATISFIABLE
    EXPECTATION_FAILED = 417, "Expectation Failed", "The server cannot do what the client expects"
    IM_A_TEAPOT = 418, "I'm a Teapot", "There is tea only"
    MISDIRECTED_REQUEST = 421, "Misdirected Request", "This server does not answer for that address"
    UNPROCESSABLE_CONTENT = 422, "Unprocessable Content"
    UNPROCESSABLE_ENTITY = UNPROCESSABLE_CONTENT
    LOCKED = 423, "Locked"
    FAILED_DEPENDENCY = 424, "Failed Dependency"
    TOO_EARLY = 425, "Too Early"
    UPGRADE_REQUIRED = 426, "Upgrade Required"
    PRECONDITION_REQUIRED = 428, "Precondition Required", "The client has to say under which conditions it asks"
    TOO_MANY_REQUESTS = 429, "Too Many Requests", "The client asks too often"
    REQUEST_HEADER_FIELDS_TOO_LARGE = 431, "Request Header Fields Too Large", "The headers are longer than the server reads"
    UNAVAILABLE_FOR_LEGAL_REASONS = 451, "Unavailable For Legal Reasons", "The law forbids the answer"
    INTERNAL_SERVER_ERROR = 500, "Internal Server Error", "The server failed"
    NOT_IMPLEMENTED = 501, "Not Implemented", "The server cannot do this"
    BAD_GATEWAY = 502, "Bad Gateway", "The server behind this one answered nonsense"
    SERVICE_UNAVAILABLE = 503, "Service Unavailable", "The server has no time now"
    GATEWAY_TIMEOUT = 504, "Gateway Timeout", "The server behind this one did not answer in time"
    HTTP_VERSION_NOT_SUPPORTED = 505, "HTTP Version Not Supported", "The server does not speak this version"
    VARIANT_ALSO_NEGOTIATES = 506, "Variant Also Negotiates"
    INSUFFICIENT_STORAGE = 507, "Insufficient Storage"
    LOOP_DETECTED = 508, "Loop Detected"
    NOT_EXTENDED = 510, "Not Extended"
    NETWORK_AUTHENTICATION_REQUIRED = 511, "Network Authentication Required", "The network has to know the client first"

    @property
    def is_informational(self):
        """Whether more is to come."""
        return 100 <= self <= 199

    @property
    def is_success(self):
        """Whether the request succeeded."""
        return 200 <= self <= 299

    @property
    def is_redirection(self):
        """Whether the answer is elsewhere."""
        return 300 <= self <= 399

    @property
    def is_client_error(self):
        """Whether the client is at fault."""
        return 400 <= self <= 499

    @property
    def is_server_error(self):
        """Whether the server is at fault."""
        return 500 <= self <= 599


class HTTPMethod(StrEnum):
    """The methods of HTTP, each with a description."""

    def __new__(cls, value, description):
        member = str.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}>"

    CONNECT = "CONNECT", "Open a way to the server."
    DELETE = "DELETE", "Take the resource away."
    GET = "GET", "Fetch the resource."
    HEAD = "HEAD", "Fetch what is said of the resource, without it."
    OPTIONS = "OPTIONS", "Ask what can be done with the resource."
    PATCH = "PATCH", "Change parts of the resource."
    POST = "POST", "Hand the resource something to deal with."
    PUT = "PUT", "Replace the resource."
    TRACE = "TRACE", "Ask what arrives at the resource."
