package org.sweep4j.existing;

import java.util.List;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep4j.config.ConfigWord;

/** A number that tells how good a user's network is on rows it did not learn from. */
public enum HeldOutScore implements ConfigWord {
  /** The network's own loss with its penalties, the mean over the rows. */
  VAL_LOSS {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      double sum = 0;
      int count = 0;
      for (DataSet batch : rows) {
        sum += batch.numExamples() * loss(network, batch);
        count += batch.numExamples();
      }
      return sum / count;
    }
  },
  VAL_ACCURACY {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return classes(network, rows).accuracy();
    }
  },
  /** The mean over the classes; of two classes that of the second. */
  VAL_F1 {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return classes(network, rows).f1();
    }
  },
  VAL_MSE {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return numbers(network, rows).averageMeanSquaredError();
    }
  },
  VAL_RMSE {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return numbers(network, rows).averagerootMeanSquaredError();
    }
  },
  VAL_MAE {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return numbers(network, rows).averageMeanAbsoluteError();
    }
  },
  VAL_R2 {
    @Override
    double of(NeuralNetwork network, List<DataSet> rows) {
      return numbers(network, rows).averageRSquared();
    }
  };

  abstract double of(NeuralNetwork network, List<DataSet> rows);

  private static double loss(NeuralNetwork network, DataSet batch) {
    return network instanceof MultiLayerNetwork layers
        ? layers.score(batch, false)
        : ((ComputationGraph) network).score(batch, false);
  }

  private static Evaluation classes(NeuralNetwork network, List<DataSet> rows) {
    return network.doEvaluation(new ExistingDataSetIterator(rows), new Evaluation())[0];
  }

  private static RegressionEvaluation numbers(NeuralNetwork network, List<DataSet> rows) {
    return network.doEvaluation(new ExistingDataSetIterator(rows), new RegressionEvaluation())[0];
  }
}
