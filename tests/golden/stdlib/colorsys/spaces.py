import colorsys as c
for rgb in ((0.0, 0.0, 0.0), (1.0, 0.5, 0.25), (0.2, 0.2, 0.9)): print(c.rgb_to_hls(*rgb), c.hls_to_rgb(*c.rgb_to_hls(*rgb)), c.rgb_to_hsv(*rgb), c.hsv_to_rgb(*c.rgb_to_hsv(*rgb)), c.yiq_to_rgb(*c.rgb_to_yiq(*rgb)))
