"""What a text is about, and whether two texts meet: *coding*, *Python* and *CS* do, *chemistry* and *climbing* do not.

The vocabulary is text that a person can read and extend (`vocabulary/*.txt`; `written` says how it is written). From
a text, its longest names are taken (*data science* is that, and not *science*); of words that no topic names, the
stem. Two texts meet in the same topic, in a topic and a part of it, in two that are related, or in such a word.
Nothing here knows of people or records.
"""

from .gist import Gist, gist
from .meeting import Meeting, in_words, meeting
from .vocabulary import PART, RELATED, SAME, Topic, Vocabulary, vocabulary

__all__ = ["PART", "RELATED", "SAME", "Gist", "Meeting", "Topic", "Vocabulary", "gist", "in_words", "meeting", "vocabulary"]
