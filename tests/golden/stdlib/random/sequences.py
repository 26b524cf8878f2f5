import random as R
for sd in (0,1,12345,3.5,"abc",b"xyz",-7,2**100,bytearray(b"q")):
    r=R.Random(sd)
    out=[r.random(),r.randrange(10**6),r.randint(-5,5),r.choice("abcdef"),r.sample(range(1000),7),r.sample("abcdefgh",3),r.choices([1,2,3],[1,5,9],k=6),r.choices("xyz",k=4)]
    l=list(range(20)); r.shuffle(l); out.append(l)
    out+=[r.gauss(1,2),r.gauss(),r.gauss(),r.normalvariate(3,4),r.lognormvariate(0,1),r.expovariate(2),r.vonmisesvariate(1,2),r.gammavariate(.5,2),r.gammavariate(1,2),r.gammavariate(3,2),r.betavariate(2,3),r.paretovariate(3),r.weibullvariate(2,3),r.triangular(1,5,2),r.uniform(3,9)]
    out+=[r.binomialvariate(10,.3),r.binomialvariate(1000,.4),r.binomialvariate(500,.9),r.binomialvariate(1,.5),r.randbytes(9),r.getrandbits(70),r.sample([1,2],3,counts=[2,3]),r.randrange(0,100,7)]
    print(repr(sd),out)
r=R.Random(); r.seed("abc",version=1); print(r.random())
