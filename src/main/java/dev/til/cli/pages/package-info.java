/** What one looks up: the words and topics of til, as help, man pages and completions for shells. */
@NullMarked
package dev.til.cli.pages;

import org.jspecify.annotations.NullMarked;
