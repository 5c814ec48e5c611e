"""Posts along a border: both sides in two columns, grouped by kind."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import theme
from dashboard.measures import borders as measures
from dashboard.measures.rows import Post
from dashboard.telling import lists
from dashboard.telling.card import Card, brief
from dashboard.telling.finding import Finding
from dashboard.telling.views import map as told
from dashboard.ui.parts import cards, heading
from dashboard.ui.parts.markdown import plain
from dashboard.ui.run import state
from dashboard.ui.run.view import View


def along(view: View, chosen: Sequence[Finding]) -> None:
    """Show a box with the borders that have matching posts, and the posts on both sides of the chosen one.

    chosen: the finding of the chosen border, or empty.
    """
    numbers = Counter(post.border for post in measures.along(view.record, view.filters))
    heading.section(view, "borders.title")
    if view.place.border not in numbers:
        state.close_border()
    if numbers:
        st.selectbox(
            view.say("borders.choose"),
            list(numbers),
            index=None,
            format_func=lambda pair: f"{told.border(view.teller, pair)} ({numbers[pair]})",
            placeholder=view.say("borders.which"),
            key="border",
            width=360,
        )
        for found in chosen:
            _both(view, found.figure)
    else:
        st.caption(view.say("nothing.short"))
    bare = told.unrecorded(view.teller, view.filters)
    if bare:
        st.caption(plain(bare))


def _both(view: View, posts: tuple[Post, ...]) -> None:
    for column, side in zip(st.columns(2, gap="large"), posts[0].border.split("-"), strict=True):
        own = [post for post in posts if post.hosted_by == side]
        with column:
            st.markdown(f"**{plain(told.side(view.teller, side, posts))}**")
            if not own:
                st.caption(view.say("nothing.short"))
            kinds = {post.kind for post in own}
            for kind in (*(kind for kind in theme.KINDS if kind in kinds), *sorted(kinds - set(theme.KINDS))):
                _kind(view, [post for post in own if post.kind == kind])


def _kind(view: View, posts: Sequence[Post]) -> None:
    """Show the posts of one kind on one side."""
    side, kind = posts[0].hosted_by, posts[0].kind
    st.markdown(f"{plain(view.say.value('kind', kind))} · {len(posts)}")
    known = lists.cards_by_id(view.teller, [post.post for post in posts], "liaison_posts")
    made = [_card(view, brief(card), post.paired_post) for card, post in zip(known, posts, strict=True)]
    cards.listing(view, made, f"border-{side}-{kind}")


def _card(view: View, card: Card, partner: str) -> Card:
    """Return a post's card without what its headings already say, and with its paired post. partner: its id."""
    mate = view.say("borders.paired", name=view.record.title(partner)) if partner else ""
    return replace(card, meta=(*card.meta[1:], mate), tags=tuple(view.marks(card.record)))
