/** What til does to a repository, written down before it is done, so that it can be taken back. */
@NullMarked
package dev.til.git.oplog;

import org.jspecify.annotations.NullMarked;
