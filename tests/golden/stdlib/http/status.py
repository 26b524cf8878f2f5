"""http: the status codes and the methods."""

from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    kinds = [status.is_informational, status.is_success, status.is_redirection, status.is_client_error, status.is_server_error]
    print(int(status), status.name, status.phrase, kinds.index(True))
print(repr(HTTPStatus.OK), str(HTTPStatus.OK), HTTPStatus(404), HTTPStatus.OK == 200, HTTPStatus["GONE"] + 1, isinstance(HTTPStatus.OK.description, str))
print(HTTPStatus.REQUEST_ENTITY_TOO_LARGE is HTTPStatus.CONTENT_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY.name)
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
print([str(method) for method in HTTPMethod], repr(HTTPMethod.GET), HTTPMethod.POST == "POST", HTTPMethod("PUT").name)
