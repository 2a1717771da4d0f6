"""Plain values of a case; knows neither window, file nor page."""
