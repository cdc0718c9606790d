/// Judging a text against its source: a rubric, its criteria, and marks with reasons.
///
///     Judge(model, rubric).judge(source, text)
///        │ one prompt with all criteria
///        ├─ a real model reads the rubric and answers {"faithfulness": {"score": …, "reason": …}, …}
///        └─ the offline model measures each criterion on an [Exhibit] and answers the same JSON
///        ▼
///     Judgement: one mark per criterion, or an exception; never a guess
///
/// The model's word is taken or refused, never repaired: a missing criterion or a score out of range is an
/// unreadable answer, and the scorer's run tries again.
///
/// Start reading at [Judge].
@NullMarked
package dev.postlude.ai.judge;

import org.jspecify.annotations.NullMarked;
