"""A `Messages` that answers at once and keeps what the window said."""

from app.ui.messages import Messages
from app.ui.window_language import current_language
from app.wording.error_sentences import error_sentence


class RecordingMessages(Messages):
    """Set `files`, `target` and `yes` to say what a person would choose."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.problems = []
        self.told = []
        self.asked = []
        self.files = ()
        self.target = None
        self.folder = None
        self.yes = True
        self.texts = []
        self.passphrases = []
        self.passphrases_asked = []

    def problem(self, error):
        self.problems.append((error.code, error_sentence(error, current_language())))

    def problem_text(self, title, text):
        self.problems.append((title, text))

    def tell(self, title, text):
        self.told.append((title, text))

    def confirm(self, title, text, action_label, *, destructive=False):
        self.asked.append((title, text))
        return self.yes

    def choose_open_files(self, title, filters, folder=None, *, several=True):
        return self.files

    def ask_text(self, title, label, value=""):
        self.asked.append((title, label))
        return self.texts.pop(0) if self.texts else None

    def ask_passphrase(self, path, *, wrong):
        self.passphrases_asked.append(wrong)
        return self.passphrases.pop(0) if self.passphrases else None

    def choose_folder(self, title, folder=None):
        return self.folder

    def choose_save_file(self, title, filters, proposed, *, suffix=""):
        return self.target
