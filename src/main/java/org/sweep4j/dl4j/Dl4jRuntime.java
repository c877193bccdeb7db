package org.sweep4j.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.dl4j.runtime.CachedShapeInfo;
import org.sweep4j.dl4j.runtime.GraceDeallocator;
import org.sweep4j.dl4j.runtime.PooledExecutioner;

/**
 * Makes Deeplearning4j safe, quick and quiet in this process, without any flag on the command line.
 *
 * <p>One thread of native code for each thread of Java: several native threads would make the
 * trials of a sweep wait for each other, and could change the order of sums and so the last bits.
 */
public final class Dl4jRuntime {
  /** Longer than any operation lasts. */
  private static final long GRACE_MILLIS = 250;

  private static final String CRASH_REPORTING = "org.deeplearning4j.crash.reporting.enabled";

  private Dl4jRuntime() {}

  /**
   * Prepares ND4J; does nothing when called again. Must be called before anything else of ND4J is
   * used in the process: what it sets is read once, when ND4J starts.
   */
  public static void prepare() {
    Prepared.once();
  }

  /** The first use of this class prepares; the JVM does it once and lets other threads wait. */
  private static final class Prepared {
    static {
      Map<String, String> own = properties();
      own.keySet().removeIf(name -> System.getProperty(name) != null);
      own.forEach(System::setProperty);
      GraceDeallocator.install(GRACE_MILLIS);
      Nd4j.getEnvironment().setMaxMasterThreads(1);
      Nd4j.factory().blas().setMaxThreads(1);
      CrashReportingUtil.crashDumpsEnabled(Boolean.getBoolean(CRASH_REPORTING));
      own.keySet().forEach(System::clearProperty); // read by now: they are no business of others
    }

    private static void once() {}
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("shapeinfoprovider", CachedShapeInfo.class.getName());
    properties.put("opexec", PooledExecutioner.class.getName());
    // JavaCPP would otherwise read the process's memory from the system at every allocation.
    properties.put("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    properties.put("org.nd4j.log.initialization", "false");
    return properties;
  }
}
