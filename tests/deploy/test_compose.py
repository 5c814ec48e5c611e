"""compose.yaml: it agrees with the image, with nginx and with the code."""

import re

from benchmarks.proxy import CONF
from dashboard.paths import DASHBOARD, ROOT
from tests.deploy.parts import DEPLOY, PORT, compose

OURS = {name: held for name, held in compose()["services"].items() if name != "nginx"}
NGINX = compose()["services"]["nginx"]


def test_nginx_asks_each_replica_and_no_other_and_waits_for_all():
    named = re.findall(r"^server (\S+):(\d+) resolve ", (CONF / "replicas_of_compose.conf").read_text("utf-8"), re.M)
    assert len(OURS) >= 3
    assert {name for name, _ in named} == set(OURS) == set(NGINX["depends_on"])
    assert {port for _, port in named} == {str(PORT)}
    assert {held["condition"] for held in NGINX["depends_on"].values()} == {"service_healthy"}


def test_the_replicas_are_alike_and_may_write_to_tmp_alone():
    assert all(held == OURS["dashboard-1"] for held in OURS.values())
    for held in (*OURS.values(), NGINX):
        assert held["read_only"] is True
        assert [line.split(":")[0] for line in held["tmpfs"]] == ["/tmp"]
        assert held["cap_drop"] == ["ALL"]
        assert held["security_opt"] == ["no-new-privileges:true"]
        assert held["mem_limit"]
    assert NGINX["user"].split(":")[0] not in ("0", "root")


def test_the_replicas_reach_nginx_and_nothing_else():
    assert compose()["networks"]["inside"] == {"internal": True}
    assert all(held["networks"] == ["inside"] and "ports" not in held for held in OURS.values())
    assert set(NGINX["networks"]) == {"inside", "outside"}


def test_the_image_is_built_from_files_that_are_there():
    build = OURS["dashboard-1"]["build"]
    assert (DEPLOY / build["context"]).resolve() == ROOT
    assert (ROOT / build["dockerfile"]).is_file()


def test_nginx_is_given_every_file_that_it_reads_and_listens_on_the_port_inside():
    given = dict(line.removesuffix(":ro").split(":") for line in NGINX["volumes"])
    assert all(line.endswith(":ro") for line in NGINX["volumes"])
    assert all((DEPLOY / path).is_file() for path in given)
    read = {"nginx.conf", *re.findall(r"include (\S+);", "".join(p.read_text("utf-8") for p in CONF.glob("*.conf")))}
    assert {f"/etc/gms/{name}" for name in read} == set(given.values())
    assert NGINX["entrypoint"][NGINX["entrypoint"].index("-c") + 1] == "/etc/gms/nginx.conf"
    inside = NGINX["ports"][0].rpartition(":")[2]
    assert f"listen {inside} " in (CONF / "dashboard_listen.conf").read_text("utf-8")


def test_each_variable_of_ours_is_one_that_the_code_reads():
    code = "\n".join(path.read_text("utf-8") for path in DASHBOARD.rglob("*.py"))
    ours = [name for name in OURS["dashboard-1"]["environment"] if not name.startswith("STREAMLIT_")]
    assert len(ours) >= 3
    for name in ours:
        assert re.search(rf'[(\[]"{name}"', code), name
