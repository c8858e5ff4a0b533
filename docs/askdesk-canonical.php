<?php
/**
 * Plugin Name: Askdesk canonical links
 * Description: Lets Askdesk say, through the REST interface, which page an answer first appeared at, and names that page as canonical. Put this file into wp-content/mu-plugins/. It is not needed where an SEO plugin opens its own field.
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', function () {
	register_post_meta( 'post', 'askdesk_canonical', array(
		'type'              => 'string',
		'single'            => true,
		'show_in_rest'      => true,
		'sanitize_callback' => 'esc_url_raw',
		'auth_callback'     => function ( $allowed, $key, $post_id ) {
			return current_user_can( 'edit_post', $post_id );
		},
	) );
} );

add_filter( 'get_canonical_url', function ( $url, $post ) {
	$first = get_post_meta( $post->ID, 'askdesk_canonical', true );
	return $first ? $first : $url;
}, 10, 2 );
