package org.sweep4j.dl4j.runtime;

import org.bytedeco.javacpp.BooleanPointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.ops.CpuOpContext;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueContext;

/**
 * An operation context that is as good as new after {@link #close}.
 *
 * <p>The stock setters ignore an empty argument list, which in a used context would leave the
 * previous operation's arguments in place; these clear them.
 */
final class ReusableContext extends CpuOpContext {
  private static final NativeOps NATIVE = NativeOpsHolder.getInstance().getDeviceNativeOps();
  private static final @Nullable LongPointer NO_LONGS = null;
  private static final @Nullable DoublePointer NO_DOUBLES = null;
  private static final @Nullable BooleanPointer NO_BOOLEANS = null;
  private static final @Nullable IntPointer NO_INTS = null;

  private OpaqueContext context() {
    return (OpaqueContext) contextPointer();
  }

  @Override
  public void setIArguments(long... arguments) {
    super.setIArguments(arguments);
    if (arguments.length == 0 && !fastpath_i.isEmpty()) {
      fastpath_i.clear();
      NATIVE.setGraphContextIArguments(context(), NO_LONGS, 0);
    }
  }

  @Override
  public void setTArguments(double... arguments) {
    super.setTArguments(arguments);
    if (arguments.length == 0 && !fastpath_t.isEmpty()) {
      fastpath_t.clear();
      NATIVE.setGraphContextTArguments(context(), NO_DOUBLES, 0);
    }
  }

  @Override
  public void setBArguments(boolean... arguments) {
    super.setBArguments(arguments);
    if (arguments.length == 0 && !fastpath_b.isEmpty()) {
      fastpath_b.clear();
      NATIVE.setGraphContextBArguments(context(), NO_BOOLEANS, 0);
    }
  }

  @Override
  public void setDArguments(DataType... arguments) {
    super.setDArguments(arguments);
    if (arguments.length == 0 && !fastpath_d.isEmpty()) {
      fastpath_d.clear();
      NATIVE.setGraphContextDArguments(context(), NO_INTS, 0);
    }
  }

  @Override
  public void close() {
    purge();
    shapeFunctionOverride(false);
    markInplace(false);
    PooledExecutioner.release(this);
  }
}
