"""Figures against cases worked out by hand."""

import numpy as np
import pytest

from model import metrics


def test_area_under_curve_counts_ties_half():
    assert metrics.area_under_curve([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
    assert metrics.area_under_curve([0.5, 0.5], [True, False]) == 0.5
    assert np.isnan(metrics.area_under_curve([0.5, 0.6], [True, True]))


def test_macro_f1_over_classes_of_the_truth():
    # class 0: precision 1/2, recall 1; class 1: nothing right; class 2 was answered but never true
    assert metrics.macro_f1(np.array([0, 0, 2]), np.array([0, 1, 1])) == pytest.approx((2 / 3 + 0) / 2)


def test_top_hits_with_and_without_parents():
    ranked, listed = [["T1059.003", "T1046"], ["T1110", "T1003"]], [["T1059.001"], ["T1003.001", "T1110.001"]]
    assert metrics.top_hits(ranked, listed, 1).tolist() == [False, False]
    assert metrics.top_hits(ranked, listed, 1, parent_counts=True).tolist() == [True, True]
    assert metrics.top_hits([["T1", "T2", "T3"]], [["T3"]], 2).tolist() == [False]
    assert metrics.top_hits([["T1", "T2", "T3"]], [["T3"]], 3).tolist() == [True]


def test_expected_calibration_error():
    confidence, right = np.array([0.95] * 10 + [0.25] * 4), np.array([1] * 9 + [0] + [1, 0, 0, 0])
    assert metrics.expected_calibration_error(confidence, right) == pytest.approx(10 / 14 * 0.05)
    assert metrics.calibration_bins(np.array([1.0]), np.array([1.0]))[-1]["count"] == 1


def test_threshold_flags_at_most_the_share():
    scores = np.arange(100) / 100
    threshold = metrics.threshold_for(scores, 0.02)
    assert (scores >= threshold).sum() == 2
    ties = np.array([0.9] * 5 + [0.1] * 95)
    assert (ties >= metrics.threshold_for(ties, 0.01)).sum() == 0
    assert (ties >= metrics.threshold_for(ties, 0.05)).sum() == 5
    ones = np.ones(3)
    assert (ones >= metrics.threshold_for(ones, 0.01)).sum() == 0


def test_interval_holds_the_figure_and_is_wider_over_groups():
    values = np.repeat(np.random.default_rng(1).random(20), 50)
    figure = lambda places: float(values[places].mean())
    by_group = metrics.bootstrap_interval(figure, np.repeat(np.arange(20), 50).astype(str), 300)
    by_row = metrics.bootstrap_interval(figure, np.arange(1000).astype(str), 300)
    assert by_group[0] < values.mean() < by_group[1]
    assert by_group[1] - by_group[0] > 3 * (by_row[1] - by_row[0])
