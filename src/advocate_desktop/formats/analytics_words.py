"""The words LinkedIn's workbooks use for sheets, columns and figures, folded (see `outside_csv.folded`)."""

from collections.abc import Mapping
from typing import Final

from advocate_desktop.domain.results import Metric

# Longer beginnings first: the first that fits serves.
METRICS: Final[tuple[tuple[str, Metric], ...]] = (
    ("socialengagement", Metric.SOCIAL_ENGAGEMENTS),
    ("interactionssociales", Metric.SOCIAL_ENGAGEMENTS),
    ("engagementssociaux", Metric.SOCIAL_ENGAGEMENTS),
    ("interacoessociais", Metric.SOCIAL_ENGAGEMENTS),
    ("engajamentosocia", Metric.SOCIAL_ENGAGEMENTS),
    ("linkengagement", Metric.CLICKS),
    ("interactionsaveclelien", Metric.CLICKS),
    ("interactionsaveclesliens", Metric.CLICKS),
    ("interacoescomolink", Metric.CLICKS),
    ("interacoescomlink", Metric.CLICKS),
    ("uniqueimpressions", Metric.REACHED),
    ("impressionsuniques", Metric.REACHED),
    ("uniqueviews", Metric.REACHED),
    ("impressoesunicas", Metric.REACHED),
    ("impression", Metric.IMPRESSIONS),
    ("impressoes", Metric.IMPRESSIONS),
    ("impresiones", Metric.IMPRESSIONS),
    ("visualizzazioni", Metric.IMPRESSIONS),
    ("membersreached", Metric.REACHED),
    ("membrestouches", Metric.REACHED),
    ("membresatteints", Metric.REACHED),
    ("usuariosalcancados", Metric.REACHED),
    ("membrosalcancados", Metric.REACHED),
    ("miembrosalcanzados", Metric.REACHED),
    ("erreichtemitglieder", Metric.REACHED),
    ("profileviewersfromthispost", Metric.PROFILE_VIEWS),
    ("profileviews", Metric.PROFILE_VIEWS),
    ("vuesduprofil", Metric.PROFILE_VIEWS),
    ("vuesdeprofil", Metric.PROFILE_VIEWS),
    ("visualizacoesdoperfil", Metric.PROFILE_VIEWS),
    ("visualizacoesdeperfil", Metric.PROFILE_VIEWS),
    ("followersgained", Metric.NEW_FOLLOWERS),
    ("newfollowers", Metric.NEW_FOLLOWERS),
    ("follows", Metric.NEW_FOLLOWERS),
    ("abonnesgagnes", Metric.NEW_FOLLOWERS),
    ("nouveauxabonnes", Metric.NEW_FOLLOWERS),
    ("novosseguidores", Metric.NEW_FOLLOWERS),
    ("seguidoresobtidos", Metric.NEW_FOLLOWERS),
    ("seguidoresganhos", Metric.NEW_FOLLOWERS),
    ("nuevosseguidores", Metric.NEW_FOLLOWERS),
    ("neuefollower", Metric.NEW_FOLLOWERS),
    ("totalfollowers", Metric.FOLLOWERS),
    ("nombretotaldabonnes", Metric.FOLLOWERS),
    ("totaldeseguidores", Metric.FOLLOWERS),
    ("gesamtzahlderfollower", Metric.FOLLOWERS),
    ("engagement", Metric.ENGAGEMENTS),
    ("interaction", Metric.ENGAGEMENTS),
    ("interacoes", Metric.ENGAGEMENTS),
    ("interacciones", Metric.ENGAGEMENTS),
    ("interaktion", Metric.ENGAGEMENTS),
    ("engajamento", Metric.ENGAGEMENTS),
    ("reaction", Metric.REACTIONS),
    ("reacoes", Metric.REACTIONS),
    ("reacciones", Metric.REACTIONS),
    ("reaktion", Metric.REACTIONS),
    ("likes", Metric.REACTIONS),
    ("jaime", Metric.REACTIONS),
    ("comment", Metric.COMMENTS),
    ("comentario", Metric.COMMENTS),
    ("kommentar", Metric.COMMENTS),
    ("repost", Metric.REPOSTS),
    ("republication", Metric.REPOSTS),
    ("partage", Metric.REPOSTS),
    ("shares", Metric.REPOSTS),
    ("republicacoes", Metric.REPOSTS),
    ("compartilhamento", Metric.REPOSTS),
    ("saves", Metric.SAVES),
    ("enregistrement", Metric.SAVES),
    ("salvamento", Metric.SAVES),
    ("itenssalvos", Metric.SAVES),
    ("sends", Metric.SENDS),
    ("envois", Metric.SENDS),
    ("envios", Metric.SENDS),
    ("clicks", Metric.CLICKS),
    ("clics", Metric.CLICKS),
    ("cliques", Metric.CLICKS),
    ("klicks", Metric.CLICKS),
    ("views", Metric.VIEWS),
    ("vues", Metric.VIEWS),
    ("visualizacoes", Metric.VIEWS),
)
# They begin as a figure does and are a share of one.
RATES: Final = ("rate", "taux", "taxa", "tasa", "ctr", "quote", "percent", "pourcentage", "porcentagem")

POST_URL: Final = frozenset(
    {"posturl", "urldupost", "urldapublicacao", "urldelapublicacion", "beitragsurl", "lienversleposte", "lienpost"}
)
POST_LINK: Final = frozenset(
    {"postlink", "updatelink", "liendupost", "liendelapublication", "linkdapublicacao", "enlacedelapublicacion"}
)
POST_TITLE: Final = frozenset(
    {"posttitle", "updatetitle", "titredupost", "titredelapublication", "titulodapublicacao"}
)
POST_DATE: Final = frozenset(
    {
        "postdate", "postpublishdate", "datedepublicationdupost", "datedupost", "datedepublication",
        "datadapublicacao", "datadepublicacao", "datadepublicacaodapublicacao", "createddate", "datedecreation",
        "datadecriacao",
    }
)  # fmt: skip
DATE: Final = frozenset({"date", "data", "fecha", "datum", "jour", "day"})
DEMOGRAPHIC: Final = (
    "demographics", "audiencedemographics", "contentdemographics", "donneesdemographiques", "dadosdemograficos",
    "datosdemograficos", "demografi", "topdemographics", "postviewerdemographics", "principalesdonnees",
    "principaisdados",
)  # fmt: skip
LESS_THAN: Final = ("<", "menos de", "moins de", "less than", "weniger als")

# The company's posts in LinkedIn's own order, for a header in a language nobody has seen yet.
PAGE_POSTS: Final[Mapping[int, Metric]] = {
    9: Metric.IMPRESSIONS,
    10: Metric.VIEWS,
    12: Metric.CLICKS,
    14: Metric.REACTIONS,
    15: Metric.COMMENTS,
    16: Metric.REPOSTS,
    17: Metric.NEW_FOLLOWERS,
}
PAGE_POSTS_WIDTH: Final = 20
# Likewise its figures a day: organic, sponsored and total of each.
PAGE_DAYS: Final[Mapping[int, Metric]] = {
    3: Metric.IMPRESSIONS,
    4: Metric.REACHED,
    7: Metric.CLICKS,
    10: Metric.REACTIONS,
    13: Metric.COMMENTS,
    16: Metric.REPOSTS,
}
PAGE_DAYS_WIDTH: Final = 20


def metric_of(name: str) -> Metric | None:
    """Give the figure a folded name stands for; None for a name that is not known, or a rate."""
    if any(word in name for word in RATES):
        return None
    return next((metric for beginning, metric in METRICS if name.startswith(beginning)), None)
