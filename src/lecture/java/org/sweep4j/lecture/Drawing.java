package org.sweep4j.lecture;

import org.sweep4j.report.page.Figure;

/** A way to draw a response. */
interface Drawing {
  Figure figure(String id, Response response);
}
