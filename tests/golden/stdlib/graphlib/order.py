from graphlib import *
print(list(TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order()))
try: TopologicalSorter({1: [2], 2: [1]}).prepare()
except CycleError as e: print(e.args)
import colorsys; print(colorsys.rgb_to_hsv(.2, .4, .4), colorsys.hls_to_rgb(.5, .4, .3), colorsys.rgb_to_yiq(.1, .2, .3))
