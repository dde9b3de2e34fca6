@NullMarked
package dev.til.note.kramdown;

import org.jspecify.annotations.NullMarked;
