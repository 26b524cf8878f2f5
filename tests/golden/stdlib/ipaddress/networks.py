"""ipaddress: networks and interfaces, their parts and their sums."""

import ipaddress
import pickle
from ipaddress import ip_address, ip_interface, ip_network

# === Forms ===
for text in ["10.0.0.0/8", "192.0.2.0/255.255.255.0", "192.0.2.0/0.0.0.255", "192.0.2.4/31", "192.0.2.4", "0.0.0.0/0", "100.64.0.0/10", "2001:db8::/32", "::/0", "::1", "fe80::/64", "2001:db8::/126", "192.0.0.0/24"]:
    network = ip_network(text)
    print(repr(network), network.netmask, network.hostmask, network.broadcast_address, network.num_addresses, network.prefixlen, network.with_netmask, network.with_hostmask)
    print("   ", network.is_private, network.is_global, network.is_multicast, network.is_reserved, network.is_link_local, network.is_loopback, network.is_unspecified, network.exploded)
    print("   ", network[0], network[-1], [str(host) for host, _ in zip(network.hosts(), range(3))], [str(one) for one, _ in zip(network, range(3))])
    print("   ", [str(part) for part, _ in zip(network.subnets(), range(4))], network.supernet())
print(ip_network("1.2.3.4/24", strict=False), ip_network(("1.2.3.0", 24)), ip_network((16909056, "255.255.255.0")), ip_network(b"1234"), ip_network(5))
for value in ["1.2.3.4/24", "1.2.3.0/33", "1.2.3.0/-1", "1.2.3.0/a", "1.2.3.0/255.0.255.0", "1/2/3", "2001:db8::1/32", "::/129", ("1.2.3.0", 33), ("1.2.3.0", "x"), "1.2.3.0/"]:
    for kind in ip_network, ipaddress.IPv4Network, ipaddress.IPv6Network, ip_interface:
        try:
            print(kind(value))
        except ValueError as error:
            print(type(error).__name__, error)

# === Parts ===
ten = ip_network("10.0.0.0/22")
print(list(ten.subnets(new_prefix=24)), ten.supernet(prefixlen_diff=3), ten.supernet(new_prefix=8))
print(list(ten.address_exclude(ip_network("10.0.1.128/25"))), list(ten.address_exclude(ten)))
print(ten.overlaps(ip_network("10.0.3.0/24")), ten.overlaps(ip_network("10.0.4.0/24")), ip_network("10.0.1.0/24").subnet_of(ten), ten.supernet_of(ip_network("10.0.0.0/8")))
print(ip_address("10.0.3.255") in ten, ip_address("10.0.4.0") in ten, ip_address("::1") in ten, ten.compare_networks(ip_network("10.0.0.0/23")), ten < ip_network("10.0.0.0/23"))
for action in (lambda: list(ten.subnets(new_prefix=20)), lambda: list(ten.subnets(2, 25)), lambda: list(ten.subnets(-1)), lambda: list(ten.subnets(11)), lambda: ten.supernet(new_prefix=24),
               lambda: ten.supernet(2, 20), lambda: ten.supernet(23), lambda: list(ten.address_exclude(ip_network("11.0.0.0/8"))), lambda: list(ten.address_exclude(ip_address("10.0.0.0"))),
               lambda: ten.subnet_of(ip_network("::/0")), lambda: ten < ip_network("::/0"), lambda: ten.compare_networks(ip_network("::/0")), lambda: ten[1024], lambda: ten[-1025], lambda: ten < 5,
               lambda: ten.subnet_of(ip_address("10.0.0.0"))):
    try:
        print(action())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)

# === Sums ===
print(list(ipaddress.summarize_address_range(ip_address("192.0.2.0"), ip_address("192.0.2.130"))))
print(list(ipaddress.summarize_address_range(ip_address("::"), ip_address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))))
print(list(ipaddress.collapse_addresses([ip_network("10.0.0.0/25"), ip_network("10.0.0.128/25"), ip_network("10.0.0.5/32"), ip_network("10.0.2.0/24"), ip_network("10.0.1.0/24")])))
print(list(ipaddress.collapse_addresses([ip_address("1.1.1.1"), ip_address("1.1.1.0"), ip_address("1.1.1.5")])), list(ipaddress.collapse_addresses([])))
mixed = [ip_network("::/8"), ip_address("1.2.3.4"), ip_network("1.2.3.0/24"), ip_address("::")]
print(sorted(mixed, key=ipaddress.get_mixed_type_key))
for action in (lambda: list(ipaddress.summarize_address_range(1, 2)), lambda: list(ipaddress.summarize_address_range(ip_address("1.1.1.2"), ip_address("1.1.1.1"))),
               lambda: list(ipaddress.summarize_address_range(ip_address("1.1.1.2"), ip_address("::"))), lambda: ipaddress.collapse_addresses([ip_address("1.1.1.2"), ip_address("::")])):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

# === Interfaces ===
for text in ["192.0.2.5/24", "192.0.2.5", "fe80::5/64", "::1/128", "192.0.2.5/255.255.255.0"]:
    interface = ip_interface(text)
    print(repr(interface), interface.ip, interface.network, interface.netmask, interface.hostmask, interface.with_prefixlen, interface.with_netmask, interface.with_hostmask, int(interface))
a, b = ip_interface("1.2.3.4/24"), ip_interface("1.2.3.4/25")
print(a == b, a < b, a == a.ip, a.ip == a, a == ip_interface("1.2.3.4/24"), hash(a) == hash(ip_interface("1.2.3.4/24")), a + 1, a in a.network)
for value in a, a.ip, a.network, ip_interface("::1/64"), ip_address("fe80::1%x"):
    print(repr(pickle.loads(pickle.dumps(value))))
