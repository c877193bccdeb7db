package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClaimTest {

  @Test
  void whatTheLectureSaysIsItsOwn() {
    Claim claim = Claim.ofLecture("says that a < b.");
    assertTrue(claim.isOfLecture());
    assertEquals(
        "<p class=\"claim\"><span>The lecture</span> says that a &lt; b.</p>", claim.toHtml());
  }

  @Test
  void commonKnowledgeIsNotTheLecturesAndNamesItsSource() {
    Claim claim = Claim.commonKnowledge("A is less than B.", "Somebody 1998");
    assertFalse(claim.isOfLecture());
    assertEquals(
        "<p class=\"claim\"><span>Common knowledge</span> A is less than B. (Somebody 1998)</p>",
        claim.toHtml());
  }
}
