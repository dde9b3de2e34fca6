@NullMarked
package dev.til.facts;

import org.jspecify.annotations.NullMarked;
