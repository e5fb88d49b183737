"""Many people: the list, several at once, a class in one go, the map, who is here twice."""
