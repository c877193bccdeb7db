package org.sweep4j.existing;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.sweep4j.config.ConfigWord;

/** A number that tells how good a user's network is on rows it did not learn from. */
public enum HeldOutScore implements ConfigWord {
  /** The network's own loss with its penalties, the mean over the rows. */
  VAL_LOSS(HeldOutScore::loss),
  VAL_ACCURACY(ofClasses(Evaluation::accuracy)),
  /** The mean over the classes; of two classes that of the second. */
  VAL_F1(ofClasses(Evaluation::f1)),
  VAL_MSE(ofNumbers(RegressionEvaluation::averageMeanSquaredError)),
  VAL_RMSE(ofNumbers(RegressionEvaluation::averagerootMeanSquaredError)),
  VAL_MAE(ofNumbers(RegressionEvaluation::averageMeanAbsoluteError)),
  VAL_R2(ofNumbers(RegressionEvaluation::averageRSquared));

  private final ToDoubleBiFunction<NeuralNetwork, List<DataSet>> formula;

  HeldOutScore(ToDoubleBiFunction<NeuralNetwork, List<DataSet>> formula) {
    this.formula = formula;
  }

  double of(NeuralNetwork network, List<DataSet> rows) {
    return formula.applyAsDouble(network, rows);
  }

  private static double loss(NeuralNetwork network, List<DataSet> rows) {
    double sum = 0;
    int count = 0;
    for (DataSet batch : rows) {
      sum += batch.numExamples() * loss(network, batch);
      count += batch.numExamples();
    }
    return sum / count;
  }

  private static double loss(NeuralNetwork network, DataSet batch) {
    return network instanceof MultiLayerNetwork layers
        ? layers.score(batch, false)
        : ((ComputationGraph) network).score(batch, false);
  }

  private static ToDoubleBiFunction<NeuralNetwork, List<DataSet>> ofClasses(
      ToDoubleFunction<Evaluation> metric) {
    return (network, rows) ->
        metric.applyAsDouble(network.doEvaluation(iterator(rows), new Evaluation())[0]);
  }

  private static ToDoubleBiFunction<NeuralNetwork, List<DataSet>> ofNumbers(
      ToDoubleFunction<RegressionEvaluation> metric) {
    return (network, rows) ->
        metric.applyAsDouble(network.doEvaluation(iterator(rows), new RegressionEvaluation())[0]);
  }

  private static DataSetIterator iterator(List<DataSet> rows) {
    return new ExistingDataSetIterator(rows);
  }
}
