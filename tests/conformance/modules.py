"""Which modules of CPython's test package are run, in groups."""

GROUPS = {
    "language": """
        test_grammar test_generators test_genexps test_listcomps test_setcomps test_dictcomps test_scope test_class test_descr test_descrtut
        test_super test_property test_decorators test_exceptions test_exception_variations test_exception_group test_except_star test_raise
        test_with test_contextlib test_coroutines test_asyncgen test_yield_from test_pep646_syntax test_patma test_fstring test_unpack
        test_unpack_ex test_augassign test_binop test_compare test_richcmp test_call test_extcall test_keywordonlyarg test_positional_only_arg
        test_named_expressions test_opcodes test_metaclass test_subclassinit test_type_params test_type_aliases test_type_annotations
        test_typechecks test_types test_dynamic test_dynamicclassattribute test_global test_funcattrs test_isinstance test_iter test_iterlen
        test_builtin test_code test_frame test_traceback test_warnings test_int_literal test_string_literals test_utf8source
        test_unicode_identifiers test_import test_abc test_enum test_dataclasses test_typing test_inspect test_copy test_functools
        test_syntax test_contains test_print test_compile test_flufl test_generator_stop test_genericalias test_genericclass
        test_baseexception test_future_stmt test_structseq test_eof test_unary test_pow test_module test_errno
        test_exception_hierarchy test_weakref test_weakset test_finalization test_longexp test_opcache test_type_cache test_unparse test_symtable test_pkg
    """.split(),
    "types": """
        test_int test_long test_float test_complex test_bool test_str test_bytes test_list test_tuple test_dict test_set test_range test_slice
        test_format test_memoryview test_buffer test_dictviews test_enumerate test_hash test_strtod test_index test_numeric_tower
        test_abstract_numbers test_sort test_userdict test_userlist test_userstring test_defaultdict test_deque test_ordered_dict test_collections
        test_string test_operator test_itertools test_ucn test_unicodedata test_codeccallbacks test_source_encoding test_reprlib
    """.split(),
    "first modules": """
        test_sys test___future__ test_math test_time test_json test_csv test_re test_collections test_deque test_defaultdict test_ordered_dict
        test_userdict test_userlist test_userstring test_itertools test_operator test_random test_string test_io test_memoryio test_fileio
        test_bufio test_univnewlines test_file test_fileutils test_os test_posixpath test_genericpath test_heapq test_bisect test_unittest
    """.split(),
    "library": """
        test_datetime test_decimal test_fractions test_numeric_tower test_statistics test_struct test_array test_textwrap test_shlex
        test_pprint test_reprlib test_copyreg test_weakref test_weakset test_graphlib test_fnmatch test_glob test_tempfile test_shutil
        test_pathlib test_pickle test_base64 test_binascii test_hashlib test_hmac test_uuid test_secrets test_codecs test_calendar
        test_strptime test_strftime test_stat test_linecache test_difflib test_argparse test_optparse test_getopt test_logging test_keyword
        test_colorsys test_html test_urlparse test_queue test_sched test_timeit test_cmath test_zlib test_gzip test_tarfile test_mimetypes test_ast test_unparse
        test_context test_contextlib_async test_atexit test_locale test_gettext test_configparser test_ipaddress test_tomllib
        test_plistlib test_zipapp test_pyclbr test_tabnanny test_rlcompleter test_tokenize
    """.split(),
}
