/// Reads the XML of an export, however large and however broken, from any record on.
///
///     bytes ──ExportBlocks──► blocks of whole records ──ExportReader──► ExportListener
///
/// An export is one element with millions of children. [dev.postlude.fitness.health.read.ExportBlocks] finds where each
/// child ends by looking at the bytes alone; so a position is a number of bytes, and reading goes on from there after a
/// crash. On the way it drops the document type, which iOS 16 wrote broken, and control characters, which no XML may
/// hold. What is left is parsed block by block. A record that is still no XML is read once more by itself, forgivingly,
/// and otherwise counted and shown; the records beside it do not suffer.
///
/// Start reading at [dev.postlude.fitness.health.read.ExportReader].
@NullMarked
package dev.postlude.fitness.health.read;

import org.jspecify.annotations.NullMarked;
