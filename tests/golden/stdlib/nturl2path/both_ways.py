"""Windows paths and URLs, both ways."""
import nturl2path as n
for u in ('///C:/foo/bar','///C|/foo/bar%20x','//host/share/x','///C:','/C:/x','///a/b','C|','///C|/','x/y','//localhost/C|/a','///C|//a','////host/a','/a:b/c','///C|x/y','///1|/a','','/','//','///','////','/////h/s','//?/C|/x','C:foo','///C:/a%2Fb','///C|/a|b','///é/%C3%A9','\\x','//C:/x','///cc:/x','a//b///c','///C:/path/to//file/'):
    try: print(repr(u),repr(n.url2pathname(u)))
    except Exception as e: print(repr(u),type(e).__name__,e)
for p in ('C:\\foo\\bar','C:','C:\\','\\\\host\\share\\x','\\\\?\\C:\\x y','\\\\?\\UNC\\host\\s','\\\\.\\C:\\x','foo\\bar','\\foo','C:foo','cc:\\x','1:\\x','é\\ü','','\\','C:\\a\\\\b\\','\\\\\\x','a:b:c','C|\\x','C:/x/y','\\\\?\\unc\\h','//h/s','C:\\%41 #?','a.b\\c:d'):
    try: print(repr(p),repr(n.pathname2url(p)))
    except Exception as e: print(repr(p),type(e).__name__,e)
for u in ('///1:/a','a|b|c','x:y:z'):
    try: print(repr(u),repr(n.url2pathname(u)))
    except Exception as e: print(repr(u),type(e).__name__,e)
for p in ('\\\\?\\x',':x','\\\\?\\',':'):
    try: print(repr(p),repr(n.pathname2url(p)))
    except Exception as e: print(repr(p),type(e).__name__,e)
