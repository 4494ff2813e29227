"""Records become rows of the public record format."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.export import rows
from sayso.records import (
    Event,
    Evidence,
    Figure,
    Finding,
    Holder,
    Interval,
    Link,
    Named,
    Offer,
    Position,
    Report,
    Span,
    Speaker,
    Standing,
    Statement,
    Term,
    When,
)


def report_row(report: Report) -> rows.ReportRow:
    """A report as a row of the record format."""
    published = report.published
    return rows.ReportRow(
        id=report.id,
        path=report.path,
        url=report.url,
        sha256=report.sha256,
        headline=report.headline,
        slug=report.slug,
        outlet=report.outlet,
        agency=report.agency,
        authors=list(report.authors),
        dateline=report.dateline,
        published=rows.PublishedRow(
            earliest=published.earliest, latest=published.latest, basis=published.basis
        ),
        language=report.language,
        source_key=report.source_key,
        version=report.version,
        supersedes=report.supersedes,
        correction=report.correction,
        notes=list(report.notes),
        reader=report.reader,
        learned=report.learned,
        text=report.text,
        page=report.page,
        blocks=[rows.BlockRow(span=_span(block.span), role=block.role) for block in report.blocks],
        text_map=[
            rows.StretchRow(text_start=piece.text_start, page_start=piece.page_start, length=piece.length)
            for piece in report.text_map
        ],
    )


def statement_row(statement: Statement) -> rows.StatementRow:
    """A statement as a row of the record format."""
    speakers = [_speaker(speaker) for speaker in statement.speakers]
    return rows.StatementRow(
        id=statement.id,
        report=statement.report,
        content=_spans(statement.content),
        content_words=_words(statement.content),
        cue=_spans(statement.cue),
        cue_words=_words(statement.cue),
        source=_spans(statement.source),
        source_words=_words(statement.source),
        speaker=speakers[0] if speakers else None,
        speakers=speakers,
        chain=[_link(link) for link in statement.chain],
        act=statement.act,
        mode=statement.mode,
        said=when_row(statement.said),
        within=statement.within,
        sureness=statement.sureness,
        does=statement.does,
        certainty=statement.certainty,
        polarity=statement.polarity,
        issues=list(statement.issues),
    )


def figure_row(figure: Figure) -> rows.FigureRow:
    """A figure as a row of the record format."""
    return rows.FigureRow(
        id=figure.id,
        report=figure.report,
        span=_span(figure.evidence.span),
        words=figure.evidence.words,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        bound=figure.bound,
        measure=figure.measure,
        counted=figure.counted,
        place=figure.place,
        scope=figure.scope,
        since=when_row(figure.since),
        as_of=when_row(figure.as_of),
        authority=_holder(figure.authority),
        chain=[_link(link) for link in figure.chain],
        part_of=figure.part_of,
        event=figure.event,
        statement=figure.statement,
        sureness=figure.sureness,
    )


def event_row(event: Event) -> rows.EventRow:
    """An event as a row of the record format."""
    return rows.EventRow(
        id=event.id,
        report=event.report,
        span=_span(event.evidence.span),
        words=event.evidence.words,
        type=event.type,
        plover=event.plover,
        actors=[each.name for each in event.actors],
        actor_mentions=[_named(each) for each in event.actors],
        others=[each.name for each in event.others],
        other_mentions=[_named(each) for each in event.others],
        place=event.place,
        when=when_row(event.when),
        modality=event.modality,
        chain=[_link(link) for link in event.chain],
        statement=event.statement,
        sureness=event.sureness,
    )


def standing_row(standing: Standing) -> rows.StandingRow:
    """A standing as a row of the record format."""
    return rows.StandingRow(
        id=standing.id,
        report=standing.report,
        span=_span(standing.evidence.span),
        words=standing.evidence.words,
        state=standing.state,
        holder=_holder(standing.holder),
        when=when_row(standing.when),
        chain=[_link(link) for link in standing.chain],
        statement=standing.statement,
        sureness=standing.sureness,
    )


def position_row(position: Position) -> rows.PositionRow:
    """A position as a row of the record format."""
    return rows.PositionRow(
        id=position.id,
        report=position.report,
        span=_span(position.evidence.span),
        words=position.evidence.words,
        detail=position.evidence.words,
        party=position.party.name,
        party_mention=_named(position.party),
        issue=position.issue,
        stance=position.stance,
        told_by=position.told_by,
        when=when_row(position.when),
        chain=[_link(link) for link in position.chain],
        statement=position.statement,
        sureness=position.sureness,
    )


def offer_row(offer: Offer) -> rows.OfferRow:
    """An offer as a row of the record format."""
    return rows.OfferRow(
        id=offer.id,
        report=offer.report,
        span=_span(offer.evidence.span),
        words=offer.evidence.words,
        author=offer.author.name if offer.author else None,
        author_mention=_named(offer.author) if offer.author else None,
        name=offer.name,
        terms=[_term(term) for term in offer.terms],
        answers=_span(offer.answers.span) if offer.answers else None,
        answers_words=offer.answers.words if offer.answers else None,
        when=when_row(offer.when),
        chain=[_link(link) for link in offer.chain],
        statement=offer.statement,
        sureness=offer.sureness,
    )


def finding_row(finding: Finding) -> rows.Row:
    """A finding of whatever kind as a row of the record format."""
    match finding:
        case Statement():
            return statement_row(finding)
        case Figure():
            return figure_row(finding)
        case Event():
            return event_row(finding)
        case Standing():
            return standing_row(finding)
        case Position():
            return position_row(finding)
        case Offer():
            return offer_row(finding)


def _named(named: Named) -> rows.NamedRow:
    return rows.NamedRow(name=named.name, span=_span(named.evidence.span), words=named.evidence.words)


def _holder(holder: Holder | None) -> rows.HolderRow | None:
    if holder is None:
        return None
    span = _span(holder.evidence.span)
    return rows.HolderRow(name=holder.name, id=holder.id, span=span, words=holder.evidence.words)


def _term(term: Term) -> rows.TermRow:
    span = _span(term.evidence.span)
    return rows.TermRow(span=span, words=term.evidence.words, issue=term.issue, stage=term.stage)


def _speaker(speaker: Speaker) -> rows.SpeakerRow:
    return rows.SpeakerRow(
        id=speaker.id,
        name=speaker.name,
        kind=speaker.kind,
        party=speaker.party,
        anonymous=speaker.anonymous,
        count=rows.CountRow(least=speaker.count.least, most=speaker.count.most),
        span=_span(speaker.evidence.span) if speaker.evidence else None,
        words=speaker.evidence.words if speaker.evidence else None,
    )


def _link(link: Link) -> rows.LinkRow:
    return rows.LinkRow(
        name=link.name,
        kind=link.kind,
        anonymous=link.anonymous,
        span=_span(link.evidence.span) if link.evidence else None,
        words=link.evidence.words if link.evidence else None,
    )


def when_row(when: When | None) -> rows.WhenRow | None:
    """A time as a row of the record format."""
    if when is None:
        return None
    return rows.WhenRow(
        start=_interval(when.start),
        end=_interval(when.end),
        days=list(when.days),
        expression=_span(when.expression.span) if when.expression else None,
        expression_words=when.expression.words if when.expression else None,
        anchor=when.anchor,
        form=when.form,
    )


def _interval(interval: Interval | None) -> rows.IntervalRow | None:
    if interval is None:
        return None
    return rows.IntervalRow(earliest=interval.earliest, latest=interval.latest)


def _span(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _spans(pieces: Iterable[Evidence]) -> list[tuple[int, int]]:
    return [_span(piece.span) for piece in pieces]


def _words(pieces: Iterable[Evidence]) -> list[str]:
    return [piece.words for piece in pieces]
