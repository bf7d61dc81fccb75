"""Networks whose landmarks get other names."""

import numpy as np

from lmstudio.core.events import Trained
from lmstudio.core.landmarks import Schema
from lmstudio.formats import weight_names
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.network.weights import Description
from lmstudio.session import Session
from tests.unit.session.steps import NAMES, prediction, set_schema
from tests.unit.session.test_lists import renamed_list


def network(*landmarks: str) -> Trained:
    config = UNetConfig(out_channels=len(landmarks), widths=(8, 16), groups=4)
    described = Description("round 1", config, tuple(landmarks))
    return Trained(weights.to_bytes(UNet(config), described), 1, 1, "xray-ddpm", final=True)


def test_a_network_and_its_heatmaps_know_a_landmark_by_its_new_name(session: Session, schema: Schema) -> None:
    session.networks.store(network(*NAMES))
    session.networks.store_predictions([prediction(session)], model="round 1")
    stored = prediction(session).heatmaps
    set_schema(session, renamed_list(schema, nasion="bridge"), renamed={"nasion": "bridge"})
    set_schema(session, renamed_list(schema, nasion="root"), renamed={"bridge": "root"})
    session.close()
    with Session.open(session.path) as again:
        content = again.networks.weights()
        assert content is not None
        assert weights.describe(content).landmarks == ("sella", "root", "menton")
        learned, _ = weights.from_bytes(content)
        heatmaps = again.networks.heatmaps("film-0001")
    original, _ = weights.from_bytes(network(*NAMES).weights)
    assert learned.state_dict().keys() == original.state_dict().keys()
    assert heatmaps is not None
    assert np.array_equal(heatmaps.heatmaps, stored)
    assert heatmaps.points["root"].xy == prediction(session).points["nasion"].xy


def test_a_weights_file_keeps_its_tensors_when_its_landmarks_are_renamed() -> None:
    content = network(*NAMES).weights
    other = weight_names.rename_landmarks(content, {"sella": "a much longer name than before"})
    before, after = weights.from_bytes(content)[0].state_dict(), weights.from_bytes(other)[0].state_dict()
    assert all(bool((before[name] == after[name]).all()) for name in before)
    assert weights.describe(other).landmarks[0] == "a much longer name than before"
    assert weight_names.rename_landmarks(b"something else", {"sella": "x"}) == b"something else"
    assert weight_names.KEY == weights.KEY


def test_two_channels_never_get_one_name() -> None:
    content = weight_names.rename_landmarks(network("sella", "nasion").weights, {"sella": "nasion"})
    assert weights.describe(content).landmarks == ("nasion", "nasion (earlier)")
