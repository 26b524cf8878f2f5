# Searches that a naive algorithm would need quadratic time for.


for n in 1000, 20000:
    a, b = 'a' * n, 'b' * n
    text, part = a + a + b + a + a, a + b + b + a
    print(n, text.find(part), text.count(part), (text + part).find(part) == len(text), (text + part).count(part), text.rfind(part), (part + text).rfind(part), part in text)
    print(text.encode().find(part.encode()), (text + part).encode().rfind(part.encode()) == len(text), part.encode() in text.encode())
    print(len((text + part).replace(part, '-')), len((text + part).split(part)), (text + part).rpartition(part)[0] == text, text.partition(part)[2] == '')

# === Periodic parts ===
for n in 1000, 20000:
    part = 'ab' * n
    text = ('ab' * (n - 1) + 'b') * 2
    print(text.find(part), text.count(part), (text + part).find(part) == len(text), (text + part).count(part))
    wide = '\U0001f600' + text
    print(wide.find(part), (wide + part).index(part) == len(wide), (wide + part).rindex(part) == len(wide))

# === Short and empty parts ===
text = 'abracadabra' * 3
print(text.find('abra', 1), text.rfind('abra', 0, 20), text.count('abra'), text.find(''), text.rfind(''), text.count(''), text.find('x' * 100), ''.find('a'), 'a'.find('a' * 50))
import re
print(bool(re.search('(?:ab)+c', 'ab' * 20000)), len(('x' * 100000).split('x' * 33)))
