/* The `lean` program: libleanshared.so exports it as one function. */
extern int lean_main(int argc, char **argv);
int main(int argc, char **argv) { return lean_main(argc, argv); }
