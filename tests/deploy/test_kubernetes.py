"""The manifests for Kubernetes: to the letter of its schemas, and of one mind."""

import re

import kubernetes_validate
import pytest
import yaml

from dashboard.server import routes
from tests.deploy.parts import DEPLOY, PORT, USER, manifests

HELD = manifests()
POD = HELD["Deployment"]["spec"]["template"]
(CONTAINER,) = POD["spec"]["containers"]
KINDS = [kind for kind in HELD if kind != "Kustomization"]


@pytest.mark.parametrize("version", ["1.30", "1.37"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_manifest_fits_the_schema_of_its_kind(kind, version):
    assert kubernetes_validate.validate(HELD[kind], version, strict=True)


def test_an_unknown_field_is_refused():
    wrong = HELD["Service"] | {"spec": HELD["Service"]["spec"] | {"sticky": True}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.37", strict=True)


def test_every_manifest_is_listed():
    others = {path.name for path in (DEPLOY / "kubernetes").glob("*.yaml")} - {"kustomization.yaml"}
    assert set(HELD["Kustomization"]["resources"]) == others
    assert len(others) >= 6


def test_all_speak_of_the_same_pods_and_service():
    labels = POD["metadata"]["labels"]
    assert labels
    assert HELD["Deployment"]["spec"]["selector"]["matchLabels"] == labels
    assert HELD["Service"]["spec"]["selector"] == labels
    assert HELD["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"] == labels
    assert HELD["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"] == labels
    assert HELD["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]["name"] == HELD["Deployment"]["metadata"]["name"]
    (path,) = HELD["Ingress"]["spec"]["rules"][0]["http"]["paths"]
    assert path["backend"]["service"]["name"] == HELD["Service"]["metadata"]["name"]
    assert path["backend"]["service"]["port"]["name"] == HELD["Service"]["spec"]["ports"][0]["name"]
    assert HELD["Ingress"]["spec"]["tls"][0]["hosts"] == [HELD["Ingress"]["spec"]["rules"][0]["host"]]


def test_ports_and_probes_are_those_of_the_server():
    (port,) = CONTAINER["ports"]
    assert port == {"name": HELD["Service"]["spec"]["ports"][0]["targetPort"], "containerPort": PORT}
    assert HELD["NetworkPolicy"]["spec"]["ingress"][0]["ports"] == [{"port": port["name"]}]
    served = {route.path for route in routes.routes()}
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        asked = CONTAINER[probe]["httpGet"]
        assert asked["path"] in served
        assert asked["port"] == port["name"]


def test_a_pod_is_no_root_writes_to_tmp_alone_and_reaches_nothing():
    pod, own = POD["spec"]["securityContext"], CONTAINER["securityContext"]
    assert pod["runAsNonRoot"] is True
    assert pod["runAsUser"] == pod["runAsGroup"] == int(USER)
    assert pod["seccompProfile"] == {"type": "RuntimeDefault"}
    assert own["readOnlyRootFilesystem"] is True
    assert own["allowPrivilegeEscalation"] is False
    assert own["capabilities"] == {"drop": ["ALL"]}
    assert [mount["mountPath"] for mount in CONTAINER["volumeMounts"]] == ["/tmp"]
    assert all("emptyDir" in volume for volume in POD["spec"]["volumes"])
    assert POD["spec"]["automountServiceAccountToken"] is False
    assert HELD["NetworkPolicy"]["spec"]["egress"] == []


def test_a_new_version_comes_pod_by_pod_and_a_reader_stays_with_one():
    assert HELD["Deployment"]["spec"]["strategy"]["rollingUpdate"] == {"maxUnavailable": 0, "maxSurge": 1}
    assert HELD["HorizontalPodAutoscaler"]["spec"]["minReplicas"] >= 2
    service = HELD["Service"]
    assert service["spec"]["sessionAffinity"] == "ClientIP"
    sticky = "traefik.ingress.kubernetes.io/service.sticky.cookie"
    assert service["metadata"]["annotations"][sticky] == "true"
    assert service["metadata"]["annotations"][f"{sticky}.httponly"] == "true"
    grace = POD["spec"]["terminationGracePeriodSeconds"]
    assert grace > CONTAINER["lifecycle"]["preStop"]["sleep"]["seconds"]


def test_no_secret_stands_in_a_manifest():
    text = "\n".join(yaml.safe_dump(held) for held in HELD.values())
    (secret,) = [each for each in CONTAINER["env"] if "SECRET" in each["name"]]
    assert set(secret["valueFrom"]) == {"secretKeyRef"}
    assert not re.search(r"[0-9a-f]{32}", text)
