"""The text a draft begins with when it comes from an idea."""

from advocate_desktop.domain.drafts import Rung, prompt_markup
from advocate_desktop.domain.material import Material, as_written
from advocate_desktop.messages import Messages
from advocate_desktop.services.fitting import form_name


def opening_text(form: str, rung: Rung, kind: str, material: Material | None, lang: str) -> str:
    """Give the material, then what only the person can answer: by form (or content), by rung, and an ending."""
    messages = Messages(lang)
    by_form, by_kind = f"grids.prompts.form.{form_name(form)}", f"drafts.starting.{kind}"
    questions = []
    if form and messages.has(by_form):
        questions.append(messages(by_form))
    elif kind and messages.has(by_kind):
        questions.append(messages(by_kind))
    questions.append(messages(f"grids.prompts.rung.{rung.value}"))
    questions.append(messages("drafts.starting.ending"))
    parts = [as_written(material, messages.language)] if material is not None else []
    return "\n\n".join([*parts, *(prompt_markup(question) for question in questions)])
