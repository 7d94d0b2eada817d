/* SPDX-License-Identifier: MIT */
/*
 * bibtex FILE: what no program that reads bibliographies with btparse can do without:
 * parse FILE and look at the text of each field.  Prints how many entries there were.
 *
 * `make bench` divides feedmill's time by this program's.
 */
#include <btparse.h>
#include <stdio.h>
#include <stdlib.h>

static char month[] = "jan";
static char text[] = "January";

int main(int count, char **words)
{
	FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
	boolean sound = TRUE;
	long entries = 0;
	long bytes = 0;
	AST *entry;

	if (file == NULL)
		return EXIT_FAILURE;
	bt_initialize();
	bt_set_stringopts(BTE_REGULAR, BTO_FULL);
	bt_add_macro_text(month, text, NULL, 0);
	while ((entry = bt_parse_entry(file, words[1], 0, &sound)) != NULL) {
		char *name;

		entries++;
		for (AST *field = bt_next_field(entry, NULL, &name); field != NULL;
			field = bt_next_field(entry, field, &name)) {
			bt_nodetype kind;
			char *value = NULL;

			(void)bt_next_value(field, NULL, &kind, &value);
			bytes += value == NULL ? 0 : value[0];
		}
		bt_free_ast(entry);
	}
	(void)fclose(file);
	(void)printf("%ld %ld\n", entries, bytes);
	return EXIT_SUCCESS;
}
