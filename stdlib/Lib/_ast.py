"""The classes of the nodes of a syntax tree."""

from _ast_nodes import AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS, classes

globals().update(classes())
del classes
