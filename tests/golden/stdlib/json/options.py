# dumps and loads with every option, and the faults they report.
import json


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


loop = []
loop.append(loop)


show(r'''
json.dumps({'b': 1, 'a': [1.5, None, True]}), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, {'a': []}], indent=2), json.dumps([1, 2], indent='\t'), json.dumps({'a': 1}, separators=(',', ':')), json.dumps('\xe9\U0001f600"\\\n'), json.dumps('\xe9', ensure_ascii=False), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps((1, 2)), json.dumps({(1, 2): 3}, skipkeys=True), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps(float('nan')), json.dumps(10 ** 30), json.dumps(1e20)
json.dumps({(1, 2): 3})
json.dumps({1})
json.dumps(float('inf'), allow_nan=False)
json.dumps(loop)
json.dumps(object, default=lambda o: 'O')
json.dumps({1j}, default=list)
json.loads('{"a": [1, 2.5, null, true, "\\u00e9\\ud83d\\ude00"]}'), json.loads(b'[1]'), json.loads(' [ ] '), json.loads('"\\n\\/"'), json.loads('NaN'), json.loads('-Infinity'), json.loads('1E5'), json.loads('-0'), json.loads('{"a": 1, "a": 2}'), json.loads('1' * 50)
json.loads('[1.5]', parse_float=str), json.loads('[1]', parse_int=float), json.loads('[NaN]', parse_constant=str), json.loads('{"a": 1}', object_hook=list), json.loads('{"a": 1}', object_pairs_hook=tuple), json.loads('"a\tb"', strict=False)
json.loads('')
json.loads('[1,]')
json.loads('{"a" 1}')
json.loads('{1: 2}')
json.loads('[1 2]')
json.loads('"abc')
json.loads('"\t"')
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads('nul')
json.loads('[1] x')
json.loads('01')
json.loads('-')
json.loads('{"a":\n  [1,\n   }')
json.loads(5)
json.loads('\ufeff[]')
json.JSONDecoder().raw_decode('[1] tail'), json.loads(json.dumps(list(range(100000)))) == list(range(100000)), len(json.dumps({'k%d' % i: [i] for i in range(10000)}))
''')
