# A subclass of str shows itself by its __str__ where no format is asked for.
class Named(str):
    def __str__(self):
        return "x"


named = Named("ab")
print(f"{named}", "{}".format(named), format(named), format(named, ">4"), f"{named:4}|", "%s" % named, "".join([named]))
