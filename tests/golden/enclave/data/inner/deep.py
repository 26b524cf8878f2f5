from ..greet import hello

answer = len(hello("x"))
