package org.sweep4j.existing;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.samediff.AbstractSameDiffLayer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.NoOp;

/** Copies of networks and data in double precision, whose updater leaves a gradient as it is. */
final class DoubleCopy {
  private DoubleCopy() {}

  static MultiLayerNetwork of(MultiLayerNetwork network) {
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations().clone();
    configuration.setDataType(DataType.DOUBLE);
    for (NeuralNetConfiguration layer : configuration.getConfs()) {
      withoutRule(layer.getLayer());
    }
    MultiLayerNetwork copy = new MultiLayerNetwork(configuration);
    copy.init(network.params().castTo(DataType.DOUBLE), true);
    return copy;
  }

  static ComputationGraph of(ComputationGraph network) {
    ComputationGraphConfiguration configuration = network.getConfiguration().clone();
    configuration.setDataType(DataType.DOUBLE);
    configuration.getVertices().values().stream()
        .filter(LayerVertex.class::isInstance)
        .forEach(vertex -> withoutRule(((LayerVertex) vertex).getLayerConf().getLayer()));
    ComputationGraph copy = new ComputationGraph(configuration);
    copy.init(network.params().castTo(DataType.DOUBLE), true);
    return copy;
  }

  /** No optimiser, and no clipping of what it would get. */
  private static void withoutRule(Layer layer) {
    if (layer instanceof BaseLayer base) {
      base.setIUpdater(new NoOp());
      base.setBiasUpdater(null);
      base.setGradientNormalization(GradientNormalization.None);
    } else if (layer instanceof AbstractSameDiffLayer own) {
      own.setUpdater(new NoOp());
      own.setBiasUpdater(null);
      own.setGradientNormalization(GradientNormalization.None);
    } else if (layer instanceof BaseWrapperLayer wrapper) {
      withoutRule(wrapper.getUnderlying());
    } else if (layer instanceof FrozenLayer frozen) {
      withoutRule(frozen.getLayer());
    } else if (layer instanceof Bidirectional both) {
      withoutRule(both.getFwd());
      withoutRule(both.getBwd());
    }
  }

  static DataSet of(DataSet data) {
    return new DataSet(
        precise(data.getFeatures()),
        precise(data.getLabels()),
        precise(data.getFeaturesMaskArray()),
        precise(data.getLabelsMaskArray()));
  }

  static MultiDataSet of(MultiDataSet data) {
    return new MultiDataSet(
        precise(data.getFeatures()),
        precise(data.getLabels()),
        precise(data.getFeaturesMaskArrays()),
        precise(data.getLabelsMaskArrays()));
  }

  private static INDArray @Nullable [] precise(INDArray @Nullable [] arrays) {
    return arrays == null
        ? null
        : Arrays.stream(arrays).map(DoubleCopy::precise).toArray(INDArray[]::new);
  }

  private static @Nullable INDArray precise(@Nullable INDArray array) {
    return array == null ? null : array.castTo(DataType.DOUBLE);
  }
}
