/**
 * Roll calls of the General Assembly as Erik Voeten's data have them, and what others made of these: tables of votes and
 * of roll calls, votes by name of state ({@code unvotes}), a matrix by code. They come with texts, flags and issues that
 * the UN Digital Library does not have, and without its records of adoption; so they are joined with it (package
 * {@code join}) before they are among the facts.
 */
package org.focgraph.votes.voeten;
