// Package correo delivers the mails of package tramite: to an SMTP server, or as
// .eml files into a folder that any mail program opens.
package correo
