"""What every handler stands on: the request read, the screen rendered, the words and pictures of records. (Not for handlers.)"""
