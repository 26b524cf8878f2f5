def test_in_a_file_with_another_name():
    raise AssertionError
