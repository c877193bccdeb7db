"""Writes what scikit-learn's preprocessing makes of a small table.

Run from the repository root:

    /usr/bin/python3 src/test/python/golden_preprocessing.py > src/test/resources/golden/data/preprocessing.tsv

One line a case: name, then the learned filling, shift and scale, then the prepared column.
"""

import numpy
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler

COLUMN = [5.1, -3.25, 0.1, float("nan"), 17.0, 0.1, float("nan"), 1e3]
CATEGORIES = ["b", "a", "c", "a", "b", "b"]
UNSEEN = ["a", "z", "c"]


def line(name, *numbers):
    print("\t".join([name] + [repr(float(number)) for number in numbers]))


column = numpy.array(COLUMN).reshape(-1, 1)
for strategy in ("mean", "median", "most_frequent"):
    imputer = SimpleImputer(strategy=strategy)
    filled = imputer.fit_transform(column)
    standard = StandardScaler().fit(filled)
    line("standardize " + strategy, imputer.statistics_[0], standard.mean_[0], standard.scale_[0],
         *standard.transform(filled)[:, 0])
    minmax = MinMaxScaler().fit(filled)
    line("minmax " + strategy, imputer.statistics_[0], minmax.data_min_[0], minmax.data_range_[0],
         *minmax.transform(filled)[:, 0])

encoder = OneHotEncoder(handle_unknown="ignore").fit(numpy.array(CATEGORIES).reshape(-1, 1))
line("one_hot", *encoder.transform(numpy.array(UNSEEN).reshape(-1, 1)).toarray().ravel())
