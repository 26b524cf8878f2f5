except ValueError as e: print(e)
