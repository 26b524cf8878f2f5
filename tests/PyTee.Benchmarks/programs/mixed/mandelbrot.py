def mandelbrot(size, limit):
    rows = []
    inside = 0
    for py in range(size):
        y0 = 2.0 * py / size - 1.0
        row = []
        for px in range(size):
            c = complex(3.0 * px / size - 2.0, y0)
            x = y = 0.0
            n = 0
            while n < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + c.real, 2.0 * x * y + c.imag
                n += 1
            if n == limit:
                inside += 1
            row.append(n)
        rows.append(row)
    return inside, sum(map(sum, rows))


print(mandelbrot(380, 60))
