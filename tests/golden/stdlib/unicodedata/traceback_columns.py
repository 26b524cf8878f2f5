import traceback


def divide(größe):
    return "日本語" + str(größe / 0)


try:
    divide(1)
except ZeroDivisionError:
    print(traceback.format_exc().replace(__file__, "here"))
