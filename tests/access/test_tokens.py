"""Tokens of machines: kept as digests, compared whole."""

import hmac

from dashboard.access import tokens

HELD = {tokens.digest("gms_one"): "one", tokens.digest("gms_two"): "two"}


def test_a_new_token_is_long_and_never_the_same():
    made = {tokens.make() for _ in range(100)}
    assert len(made) == 100
    assert all(token.startswith("gms_") and len(token) > 40 for token in made)


def test_a_token_is_known_by_its_digest_alone():
    assert tokens.owner("gms_two", HELD) == "two"
    for other in ("", "gms_", "gms_twO", "gms_two ", tokens.digest("gms_two"), "two", "\udcff", "ກ"):
        assert tokens.owner(other, HELD) == "", other
    assert tokens.owner("gms_two", {}) == ""


def test_each_digest_is_compared_in_constant_time(monkeypatch):
    compared = []
    real = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda one, two: compared.append(one) or real(one, two))
    assert tokens.owner("gms_one", HELD) == "one"
    assert compared == list(HELD)


def test_lists_come_from_a_variable_and_a_file(tmp_path):
    file = tmp_path / "tokens"
    file.write_text(f"# machines\n\n  {tokens.line('two', 'gms_two')}  \n")
    assert tokens.read(f"{tokens.line('one', 'gms_one')};", str(file)) == (HELD, [])
    assert tokens.read("", "") == ({}, [])


def test_a_line_that_is_wrong_is_named_and_never_repeated(tmp_path):
    file = tmp_path / "tokens"
    file.write_text("\n".join(["gms_plain-by-mistake", tokens.line("one", "gms_one"), tokens.line("one", "x"), ""]))
    known, faults = tokens.read("", str(file))
    assert known == {tokens.digest("gms_one"): "one"}
    assert [fault.partition(" has ")[0].partition(" is ")[0] for fault in faults] == [
        f"GATED_TOKENS_FILE {file}, line 1",
        f"GATED_TOKENS_FILE {file}, line 3",
    ]
    assert "plain-by-mistake" not in "".join(faults)


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path):
    (tmp_path / "odd").write_bytes(b"\xff\xfe")
    assert "cannot be read: No such file" in tokens.read("", str(tmp_path / "none"))[1][0]
    assert "cannot be read: Is a directory" in tokens.read("", str(tmp_path))[1][0]
    assert "it is not in UTF-8" in tokens.read("", str(tmp_path / "odd"))[1][0]
