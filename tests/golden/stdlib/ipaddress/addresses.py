"""ipaddress: addresses of both versions, their forms, their kinds, their errors."""

import ipaddress

TEXTS = """1.2.3.4 127.0.0.1 0.0.0.0 255.255.255.255 10.1.2.3 100.64.0.1 192.0.0.9 192.0.0.8 224.0.0.1 169.254.1.1 240.0.0.1 :: ::1 1::2 2001:db8::1
fe80::1 ff02::1 fec0::1 2002:102:304::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 ::ffff:1.2.3.4 ::ffff:127.0.0.1 ::1.2.3.4 1:2:3:4:5:6:7:8
1:0:0:2:0:0:0:3 1:0:2:3:4:5:6:7 2001:1::1 64:ff9b:1::1 2001:20::1""".split()
KINDS = ["is_multicast", "is_private", "is_global", "is_unspecified", "is_reserved", "is_loopback", "is_link_local"]

# === Forms ===
for text in TEXTS:
    address = ipaddress.ip_address(text)
    print(repr(address), address.version, address.max_prefixlen, int(address), address.packed, address.reverse_pointer)
    print("   ", [name[3:] for name in KINDS if getattr(address, name)], address == ipaddress.ip_address(str(address)))
    if address.version == 6:
        print("   ", address.ipv4_mapped, address.sixtofour, address.teredo, address.scope_id, address.is_site_local)
print(ipaddress.ip_address("1::").exploded, ipaddress.ip_address("1.2.3.4").exploded, ipaddress.ip_address("::ABCD").compressed)
address = ipaddress.ip_address("10.0.0.1")
print(f"{address:x} {address:#b} {address:_n} {address:#_X} {address:>12s}|{address:s}", f"{ipaddress.ip_address('::5'):_n}", address.ipv6_mapped)
print(address + 5, address - 1, address < address + 1, sorted([address + 1, address]), hash(address) == hash(address + 0), {address: 1}[address + 0])
print(ipaddress.ip_address(1), ipaddress.ip_address(2 ** 32), ipaddress.ip_address(b"\x01\x02\x03\x04"), ipaddress.ip_address(b"x" * 16))
print(ipaddress.v4_int_to_packed(258), ipaddress.v6_int_to_packed(1))

# === Errors ===
BAD = ["", "1.2.3", "1.2.3.4.5", "1..2.3", "01.2.3.4", "1.2.3.256", "1.2.3.1000", "a.b.c.d", "1.2.3.4/24", "1:2", ":", "1::2::3", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:",
       ":1::2", "1::2:", "::12345", "::g", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:9:a", "::1.2.3.400", "fe80::1%", "fe80::1%a%b", -1, 2 ** 32, 2 ** 128, b"123", None]
for value in BAD:
    for kind in ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.ip_address:
        try:
            print(repr(kind(value)))
        except ValueError as error:
            print(type(error).__name__, error)
for action in (lambda: ipaddress.v4_int_to_packed(-1), lambda: ipaddress.v6_int_to_packed(2 ** 128), lambda: ipaddress.ip_address("::") < ipaddress.ip_address("0.0.0.0"),
               lambda: address + "x", lambda: address < 1, lambda: f"{address:d}", lambda: address - 2 ** 40):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
zoned = ipaddress.ip_address("fe80::1%eth0")
print(repr(zoned), zoned.scope_id, zoned.is_link_local, int(zoned) == int(ipaddress.ip_address("fe80::1")))
print(address == 1, ipaddress.ip_address("fe80::1") == ipaddress.ip_address("fe80::1%a"))
