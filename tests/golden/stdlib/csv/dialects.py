# Dialects by name, class and option, for readers, writers and their dict forms.
import csv
import io


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class Semicolons(csv.Dialect):
    delimiter = ';'
    quotechar = "'"
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL
    doublequote = True


def written(*args, **kwargs):
    stream = io.StringIO()
    csv.writer(stream, *args, **kwargs).writerows([['a', 'b;c', "d'e"], [1, None, 2.5]])
    return stream.getvalue()


show('''
written(), written('excel-tab'), written(dialect='excel-tab'), written(dialect='unix'), written(Semicolons), written(dialect=Semicolons, lineterminator='|'), written(delimiter='\\t', quoting=csv.QUOTE_NONNUMERIC)
list(csv.reader(["a;'b;c'"], Semicolons)), list(csv.reader(["a;'b;c'"], dialect=Semicolons)), list(csv.reader(['a\\tb'], dialect='excel-tab')), list(csv.reader(['a b'], delimiter=' '))
written('nope')
written(dialect='nope')
written(nope=1)
written(delimiter='ab')
written(delimiter='')
written(quotechar='ab')
written(quoting=9)
csv.register_dialect('mine', delimiter=':'), csv.get_dialect('mine').delimiter, 'mine' in csv.list_dialects(), csv.unregister_dialect('mine'), 'mine' in csv.list_dialects()
csv.register_dialect('pipes', dialect='unix', delimiter='|'), written('pipes'), csv.get_dialect('pipes').lineterminator
csv.get_dialect('mine')
csv.reader()
csv.writer(5)
csv.register_dialect(5)
list(csv.DictReader(io.StringIO('x;y\\n1;2\\n'), dialect=Semicolons)), list(csv.DictReader(['a\\tb', '1\\t2\\t3'], dialect='excel-tab', restkey='rest'))
''')
stream = io.StringIO()
table = csv.DictWriter(stream, ['x', 'y'], dialect=Semicolons, extrasaction='ignore')
table.writeheader()
table.writerow({'x': 1, 'y': 'a;b', 'z': 3})
print(repr(stream.getvalue()))
