"""What a robots.txt allows."""
from urllib.robotparser import RobotFileParser

robots = RobotFileParser("http://example.org/robots.txt")
print(robots.can_fetch("*", "/"), robots.mtime(), robots.crawl_delay("x"))
robots.parse("""
# a comment
User-agent: figtree
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp
Disallow: /a%3cd.html
Allow: /tmp/open

User-agent: *
Disallow: /cyberworld/map/  # all of it
Disallow:
Sitemap: http://example.org/sitemap.xml
""".splitlines())
for agent, path in ("figtree", "/tmp"), ("FigTree/2.0", "/tmp/open"), ("figtree", "/a<d.html"), ("other", "/tmp"), ("other", "/cyberworld/map/x"), ("x", ""):
    print(agent, path, robots.can_fetch(agent, "http://example.org" + path))
print(robots.crawl_delay("figtree"), robots.request_rate("figtree"), robots.crawl_delay("x"), robots.site_maps(), robots.host, robots.path)
print(robots)
